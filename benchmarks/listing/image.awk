# The dispatcher out of what `llvm-objdump -dr --no-show-raw-insn --x86-asm-syntax=intel` says of an image or of the object
# it is linked from, in the form that walk.awk reads: a block a function, labels for jumps, names for calls.

function short(symbol) {
    sub(/\+0x[0-9a-f]+$/, "", symbol)
    sub(/^.*__/, "", symbol)
    return symbol
}

function flush(    i) {
    if (!kept || !lines)
        return
    print "== " kept
    while (lines && text[lines] == "nop")
        lines--
    for (i = 1; i <= lines; i++) {
        if (address[i] in labels)
            print labels[address[i]] ":"
        print "    " text[i]
    }
    lines = 0
    delete labels
}

/^[0-9a-f]+ <.*>:$/ {
    flush()
    lines = 0
    symbol = $2
    gsub(/[<>:]/, "", symbol)
    kept = symbol ~ /PiixChannelExtension__(Interrupt|AskHeld|Serve|ServeHeld|Drain)$/ ? short(symbol) : ""
    next
}
!kept { next }

# A relocation names what the call before it calls.
/IMAGE_REL_|R_X86_64_/ { sub(/0x[0-9a-f]+ <.*$/, short($NF), text[lines]); next }

/^ *[0-9a-f]+:/ {
    at = $1
    sub(/:$/, "", at)
    line = $0
    sub(/^ *[0-9a-f]+:[ \t]*/, "", line)
    gsub(/[ \t]+/, " ", line)
    sub(/ #.*$/, "", line)
    if (line ~ /^j/ && line ~ /\+0x[0-9a-f]+>$/) {
        to = line
        sub(/^.*0x/, "", to)
        sub(/>$/, "", to)
        place = line
        sub(/^[a-z]+ 0x/, "", place)
        sub(/ <.*$/, "", place)
        labels[place] = "L" to
        sub(/ 0x.*$/, " L" to, line)
    } else if (line ~ /^(j|call)/ && match(line, /<.*>$/) && line !~ /\+0x/) {
        symbol = substr(line, RSTART + 1, RLENGTH - 2)
        sub(/ 0x.*$/, " " short(symbol), line)
    }
    text[++lines] = line
    address[lines] = at
}

END { flush() }
