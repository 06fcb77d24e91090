# Walks one path through a disassembly listing and counts its instructions.
#   -v entry=NAME     the function to begin in
#   -v path=tn...     for each conditional jump on the way: t taken, n not taken
#   -v walk=1         prints the way
#   -v thunks=1       a call of the port driver goes through a jump, which is counted too
# Functions are the blocks that a line "== NAME" begins; labels end in a colon. A jump to another function of the
# listing is followed (a tail call), a call is counted as one instruction: what is called costs both sides the same.

/^== / { name = $2; start[name] = count + 1; next }
{ sub(/[ \t]*[;#].*$/, "") }
/^[ \t]*$/ { next }
/:[ \t]*$/ { label = $1; sub(/:$/, "", label); where[name, label] = count + 1; next }
{ sub(/^[ \t]+/, ""); gsub(/[ \t]+/, " "); text[++count] = $0; owner[count] = name }

function target(line,    words, n, word) {
    n = split(line, words, " ")
    word = words[n]
    for (function_name in start)
        if (index(line, ":" function_name "(") || word == function_name "@PLT" || word == function_name)
            return start[function_name]
    return where[owner[at], word]
}

END {
    at = start[entry]
    for (steps = 0; steps < 1000; steps++) {
        line = text[at]
        # The listing of the JIT has the prefix on a line of its own.
        if (line != "lock")
            executed++
        if (thunks && line ~ /^call AtaPort/)
            executed++
        if (walk)
            print "    " line
        if (line ~ /^ret/)
            break
        next_at = at + 1
        if (line ~ /^(tail\.)?jmp/)
            next_at = target(line)
        else if (line ~ /^j/) {
            decision = substr(path, ++decisions, 1)
            if (decision == "")  { print "walk.awk: no decision for: " line > "/dev/stderr"; exit 1 }
            if (decision == "t")
                next_at = target(line)
        }
        if (!next_at) { print "walk.awk: no such place: " line > "/dev/stderr"; exit 1 }
        at = next_at
    }
    if (decisions != length(path)) { print "walk.awk: the path has more decisions than the code" > "/dev/stderr"; exit 1 }
    print executed
}
