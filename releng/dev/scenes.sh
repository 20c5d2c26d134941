# shellcheck shell=bash
# The workstation in front of an audience: the demo and the pictures of the documentation. Sourced by ./dev.

# start_workstation HOME [-Dx=y…]: in the background, logged in as registrar; until the list is usable.
start_workstation() {
    local home=$1 deadline=$((SECONDS + 120))
    shift
    TRACE=$home/trace
    mkdir -p "$home"
    rm -f "$TRACE"
    workstation "$home" -Dzvernennia.server="localhost:$SERVER_PORT" -Dzvernennia.ca="$SERVER_CA" \
        -Dzvernennia.user=registrar -Dzvernennia.passwordFile="$DEMO/password" -Dzvernennia.trace="$TRACE" "$@" \
        >"$LOG/workstation.log" 2>&1 </dev/null &
    WORKSTATION=$!
    children+=("$WORKSTATION")
    until traced usable; do
        if ! kill -0 "$WORKSTATION" 2>/dev/null || ((SECONDS > deadline)); then
            tail -20 "$LOG/workstation.log" >&2
            fail "the workstation did not become usable, see $LOG/workstation.log and $home/log"
        fi
        sleep 0.2
    done
}

traced() { grep -qs "^$1" "$TRACE"; }

# await SECONDS WHAT COMMAND…: until the command succeeds.
await() {
    local deadline=$((SECONDS + $1)) what=$2
    shift 2
    until "$@"; do
        ((SECONDS < deadline)) || fail "waited in vain for: $what"
        sleep 0.1
    done
}

main_window() {
    WINDOW=$(xdotool search --onlyvisible --name '^Звернення' 2>/dev/null | tail -1)
    [[ -n $WINDOW ]]
}

keys() {
    xdotool key --delay 60 "$@"
    sleep 0.3
}

type_text() {
    xdotool type --delay 25 "$1"
    sleep 0.2
}

picture() { import -window root "$1"; }

#: demo               server, demo city, workstation; without a display one registration is driven and demo.png written
cmd_demo() {
    cmd_build
    prepare_demo
    step "server" start_server "$DEMO/server"
    if [[ -n ${DISPLAY:-} ]] && xdpyinfo >/dev/null 2>&1; then
        say "the workstation is yours; the demo ends when you close it (server: localhost:$SERVER_PORT)"
        workstation "$DEMO/workstation" -Dzvernennia.server="localhost:$SERVER_PORT" -Dzvernennia.ca="$SERVER_CA" \
            -Dzvernennia.user=registrar -Dzvernennia.passwordFile="$DEMO/password" >"$LOG/workstation.log" 2>&1
        return
    fi
    step "display" start_display 1280x800
    step "workstation" start_workstation "$DEMO/workstation" -Dzvernennia.theme=light
    step "one registration by keyboard" register_one
    say "demo: the new card is in the list, see $ROOT/demo.png"
}
