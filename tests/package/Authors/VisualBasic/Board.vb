Public Class Board
End Class
