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

# Fills in a new card in the order of its fields and registers it; nothing but keys.
fill_card() {
    keys ctrl+n
    type_text "${1%% *}"
    keys Tab
    type_text "$(cut -d' ' -f2 <<<"$1")"
    keys Tab
    type_text "${1##* }"
    keys Tab
    type_text "вул. Вигадана, 7, кв. 12"
    keys Tab Tab
    type_text "+380 44 555 01 02"
    keys Tab Tab Tab Tab
    type_text "Печер"
    keys Tab
    type_text "Печер"
    keys Tab Tab Tab Tab
    type_text "Комун"
    keys Tab
    type_text "$2"
}

register_one() {
    main_window || fail "the main window is not on the display"
    xdotool windowactivate --sync "$WINDOW"
    local before
    before=$(grep -c '^painted' "$TRACE" || true)
    fill_card "Демченко Одарка Василівна" "Уже тиждень у будинку немає гарячої води, диспетчерська не відповідає."
    picture "$LOG/filled.png"
    keys ctrl+Return
    await 30 "the number of the new card" more_painted "$before"
    sleep 1
    picture "$LOG/registered.png"
    keys Escape ctrl+f
    type_text "Демченко Одарка"
    sleep 1
    picture "$ROOT/demo.png"
}

more_painted() { (($(grep -c '^painted' "$TRACE" || true) > $1)); }

#: shot               the pictures of docs/img: login, list, filter, card, conflict; two themes, two sizes
cmd_shot() {
    local size theme kept
    cmd_build
    prepare_demo
    step "server" start_server "$DEMO/server"
    mkdir -p "$ROOT/docs/img"
    for size in 1280x800 1920x1080; do
        kept=${#children[@]}
        start_display "$size"
        for theme in light dark; do step "pictures, $theme, $size" shoot "$theme" "$size"; done
        stop_children "$kept"
    done
}

# shoot THEME SIZE
shoot() {
    local theme=$1 size=$2 home=$RUN/shot kept=${#children[@]} card
    rm -rf "$home"
    workstation "$home" -Dzvernennia.server="localhost:$SERVER_PORT" -Dzvernennia.ca="$SERVER_CA" \
        -Dzvernennia.user=registrar -Dzvernennia.theme="$theme" >"$LOG/workstation.log" 2>&1 </dev/null &
    children+=($!)
    await 60 "the login window" window_named '^Вхід'
    sleep 1
    save_picture "login-$theme-$size"
    stop_children "$kept"

    start_workstation "$home" -Dzvernennia.theme="$theme"
    await 20 "the main window" main_window
    xdotool windowactivate --sync "$WINDOW" windowmove "$WINDOW" 0 0 windowsize "$WINDOW" 100% 100%
    sleep 3
    save_picture "list-$theme-$size"
    keys ctrl+f
    type_text "опалення"
    sleep 1
    save_picture "filtered-$theme-$size"
    keys Escape
    fill_card "Демченко Одарка Василівна" "Уже тиждень у будинку немає гарячої води, диспетчерська не відповідає."
    keys ctrl+Return
    await 30 "the new card" new_card
    sleep 2
    save_picture "card-$theme-$size"
    card=$(awk '/^painted/ { id = $2 } END { print id }' "$TRACE")
    type_text " Повторно"
    logged colleague tool ua.zvernennia.bench.Main colleague --port "$SERVER_PORT" --ca "$SERVER_CA" --card "$card"
    keys ctrl+s
    sleep 3
    save_picture "conflict-$theme-$size"
    stop_children "$kept"
}

window_named() { xdotool search --onlyvisible --name "$1" >/dev/null 2>&1; }

new_card() { grep -q '^painted [^ ]* 1 ' "$TRACE"; }

# Few colours, so that the repository stays small.
save_picture() {
    picture "$LOG/picture.png"
    convert "$LOG/picture.png" -strip +dither -colors 200 "PNG8:$ROOT/docs/img/$1.png"
}
