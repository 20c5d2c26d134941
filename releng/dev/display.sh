# shellcheck shell=bash
# A display of our own, and programs on it. Sourced by ./dev.

# start_display WxH: Xvfb with a window manager. Xvfb picks a free number itself, so foreign locks do no harm; it must not
# reset the keyboard map when a program ends.
start_display() {
    local number_file=$RUN/display.$$ deadline=$((SECONDS + 20))
    rm -f "$number_file"
    Xvfb -displayfd 3 -screen 0 "${1}x24" -nolisten tcp -noreset 3>"$number_file" >"$LOG/xvfb.log" 2>&1 &
    children+=($!)
    until [[ -s $number_file ]]; do
        ((SECONDS < deadline)) || fail "Xvfb did not start, see $LOG/xvfb.log"
        sleep 0.1
    done
    export DISPLAY=:$(<"$number_file")
    OWN_DISPLAY=$DISPLAY
    rm -f "$number_file"
    openbox --sm-disable >"$LOG/openbox.log" 2>&1 &
    children+=($!)
    # With the letters in the map xdotool presses keys; else it would change the map for each letter, and a busy program
    # would look the key up in the wrong one. Cyrillic first, since it is what is typed.
    setxkbmap -layout ua,us -option grp:alt_shift_toggle
}

# workstation HOME [-Dx=y…]: becomes the product with its own data area; call it in a subshell or in the background, so
# that the process that is started last is the one to be stopped.
workstation() {
    local home=$1 launcher
    shift
    launcher=$(compgen -G "$PRODUCT/plugins/org.eclipse.equinox.launcher_*.jar" | head -1)
    # A configuration area of its own: two workstations at once must not share the framework's state.
    install -D "$PRODUCT/configuration/config.ini" "$home/configuration/config.ini"
    cd "$PRODUCT"
    exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED "-Dzvernennia.home=$home" "$@" \
        -jar "$launcher" -data "$home/workspace" -configuration "$home/configuration" -clean -clearPersistedState -nl uk
}
