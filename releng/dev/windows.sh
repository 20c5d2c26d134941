# shellcheck shell=bash
# The workstation for Windows: launcher and installer, made without Windows. Sourced by ./dev, called by package.sh.

# Names the components of the installer by their path, so that an upgrade replaces files in place.
COMPONENTS=7b1e2f64-6b2c-4c57-9c41-2c6b62e70a11

# windows_launcher FOLDER: zvernennia.exe beside the plugins of FOLDER. Its one time stamp is set to the commit's.
windows_launcher() {
    local folder=$1 launcher icon=$STAGE/app.ico
    launcher=$(basename "$(compgen -G "$folder/plugins/org.eclipse.equinox.launcher_*.jar" | head -1)")
    windows_icon "$icon"
    reactor launcher -q -f "$INSTALLERS/windows/pom.xml" package "-Dlauncher.folder=$folder" "-Dlauncher.jar=$launcher" \
        "-Dlauncher.icon=$icon" "-Dlauncher.version=$PACKAGE_VERSION" "-Dlauncher.numbers=$(windows_version)" ||
        fail "the launcher for Windows was not made, see $LOG/launcher.log"
    rm -rf "$INSTALLERS/windows/target"
    stamp_launcher "$folder/zvernennia.exe"
}

windows_icon() {
    local size pictures=()
    for size in 16 24 32 48 64 256; do
        rsvg-convert -w $size -h $size bundles/ua.zvernennia.app/icons/logo.svg -o "$STAGE/icon-$size.png"
        pictures+=("$STAGE/icon-$size.png")
    done
    icotool -c -o "$1" "${pictures[@]}"
}

# The linker writes the time into the header (8 bytes after "PE\0\0") and a sum over it, which Windows reads for drivers
# alone (offset 88).
stamp_launcher() {
    local header
    header=$(od -An -tu4 -j60 -N4 "$1" | tr -d ' ')
    little_endian "$SOURCE_DATE_EPOCH" | dd of="$1" bs=1 seek=$((header + 8)) conv=notrunc status=none
    little_endian 0 | dd of="$1" bs=1 seek=$((header + 88)) conv=notrunc status=none
}

little_endian() {
    # shellcheck disable=SC2059
    printf "$(printf '\\x%02x\\x%02x\\x%02x\\x%02x' $(($1 & 255)) $(($1 >> 8 & 255)) $(($1 >> 16 & 255)) $(($1 >> 24 & 255)))"
}

# Three numbers are all that the installer of Windows compares.
windows_version() { sed 's/[^0-9.].*//' <<<"$PACKAGE_VERSION"; }

# package_msi FOLDER: an installer of what is in FOLDER.
package_msi() {
    local folder=$1 work=$STAGE/msi out=$DIST/zvernennia-$PACKAGE_VERSION-windows-x86_64.msi code
    mkdir -p "$work"
    windows_components "$folder" >"$work/payload.wxs"
    if [[ -n $WINDOWS_JRE ]]; then
        cp "$INSTALLERS/windows/product.wxs" "$work/product.wxs"
    else
        sed -e "/<!-- FIND-JAVA -->/r $INSTALLERS/windows/find-java.wxi" "$INSTALLERS/windows/product.wxs" >"$work/product.wxs"
    fi
    code=$(name_uuid "product $PACKAGE_VERSION $(cat "$work/payload.wxs")")
    # It takes relative paths alone.
    pushd "$STAGE" >/dev/null
    logged wixl at_commit wixl -a x64 -D "SourceDir=${folder#"$STAGE"/}" -D Icon=app.ico -D "ProductCode=$code" \
        -D "Version=$(windows_version)" -D "FullVersion=$PACKAGE_VERSION" -o "$out" msi/product.wxs msi/payload.wxs
    popd >/dev/null
    logged msibuild complete_msi "$out" "$work"
    logged msibuild at_commit msibuild "$out" -s "Звернення $PACKAGE_VERSION" Zvernennia "x64;1058" "{$(name_uuid "package $code $(commit_time +%s)")}"
    touch -d "@$SOURCE_DATE_EPOCH" "$out"
}

# Runs a tool that writes the present time into what it makes with the clock of the commit.
at_commit() { TZ=UTC faketime -f "$(commit_time '+%Y-%m-%d %H:%M:%S')" "$@"; }

name_uuid() { uuidgen --sha1 --namespace $COMPONENTS --name "$1" | tr '[:lower:]' '[:upper:]'; }

# One component a file, ids from paths; a folder is opened where the sorted paths enter it and closed where they leave.
windows_components() {
    local folder=$1 path ids=() id open=
    printf '<?xml version="1.0" encoding="utf-8"?>\n<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">\n<Fragment>\n<DirectoryRef Id="INSTALLDIR">\n'
    while read -r path; do
        enter_folder "$open" "${path%"${path##*/}"}"
        open=${path%"${path##*/}"}
        id=$(short_id "$path")
        ids+=("$id")
        printf '<Component Id="c%s" Guid="%s" Win64="yes"><File Id="f%s" Name="%s" KeyPath="yes" Source="$(var.SourceDir)/%s"/></Component>\n' \
            "$id" "$(name_uuid "$path")" "$id" "${path##*/}" "$path"
    done < <(cd "$folder" && find . -type f -printf '%P\n' | LC_ALL=C sort)
    enter_folder "$open" ''
    printf '</DirectoryRef>\n</Fragment>\n<Fragment>\n<ComponentGroup Id="Payload">\n'
    printf '<ComponentRef Id="c%s"/>\n' "${ids[@]}"
    printf '</ComponentGroup>\n</Fragment>\n</Wix>\n'
}

short_id() { printf %s "$1" | md5sum | cut -c1-24; }

# enter_folder FROM TO: both empty or ending with a slash.
enter_folder() {
    local at=$1 to=$2 name
    while [[ $to != "$at"* ]]; do
        printf '</Directory>\n'
        at=${at%/}
        at=${at%"${at##*/}"}
    done
    while [[ $at != "$to" ]]; do
        name=${to#"$at"}
        name=${name%%/*}
        at=$at$name/
        printf '<Directory Id="d%s" Name="%s">\n' "$(short_id "$at")" "$name"
    done
}

# complete_msi MSI WORK: what wixl has no words for: the settings file, an environment variable, properties that a silent
# installation without rights may pass, and every name in Ukrainian, which wixl would drop together with its code page.
complete_msi() {
    local msi=$1 work=$2 i=0 pair
    {
        printf 'IniFile\tFileName\tDirProperty\tSection\tKey\tValue\tAction\tComponent_\n'
        printf 's72\tl255\tS72\tl96\tl128\tl255\ti2\ts72\nIniFile\tIniFile\n'
        for pair in server=SERVER port=PORT ca=TLSCA update=UPDATEPOLICY; do
            i=$((i + 1))
            printf 'ini%d\tclient.conf\tCONFDIR\tclient\t%s\t[%s]\t0\tcSettings\n' $i "${pair%=*}" "${pair#*=}"
        done
    } >"$work/IniFile.idt"
    {
        printf 'Environment\tName\tValue\tComponent_\ns72\tl255\tL255\ts72\nEnvironment\tEnvironment\n'
        printf 'envJre\t=-*ZVERNENNIA_JRE\t[JREHOME]\tcJreHome\n'
    } >"$work/Environment.idt"
    # Attribute 512: the same three numbers replace each other, since versions between releases share them.
    msiinfo export "$msi" Upgrade | sed 's/\t1\t\tWIX_UPGRADE_DETECTED/\t513\t\tWIX_UPGRADE_DETECTED/' >"$work/Upgrade.idt"
    printf '\r\n\r\n65001\t_ForceCodepage\r\n' >"$work/codepage.idt"
    msibuild "$msi" -i "$work/IniFile.idt" &&
        msibuild "$msi" -i "$work/Environment.idt" &&
        msibuild "$msi" -q "INSERT INTO \`InstallExecuteSequence\` (\`Action\`,\`Sequence\`) VALUES ('WriteIniValues',5100)" \
            -q "INSERT INTO \`InstallExecuteSequence\` (\`Action\`,\`Sequence\`) VALUES ('RemoveIniValues',2700)" \
            -q "INSERT INTO \`InstallExecuteSequence\` (\`Action\`,\`Sequence\`) VALUES ('WriteEnvironmentStrings',5200)" \
            -q "INSERT INTO \`InstallExecuteSequence\` (\`Action\`,\`Sequence\`) VALUES ('RemoveEnvironmentStrings',3300)" &&
        msibuild "$msi" -q "UPDATE \`Property\` SET \`Value\`='WIX_DOWNGRADE_DETECTED;WIX_UPGRADE_DETECTED;SERVER;PORT;TLSCA;UPDATEPOLICY;JREHOME' WHERE \`Property\`='SecureCustomProperties'" &&
        msibuild "$msi" -q "UPDATE \`Component\` SET \`Condition\`='JREHOME' WHERE \`Component\`='cJreHome'" &&
        msibuild "$msi" -i "$work/Upgrade.idt" &&
        msibuild "$msi" -i "$work/codepage.idt" &&
        msibuild "$msi" -q "UPDATE \`Property\` SET \`Value\`='Звернення' WHERE \`Property\`='ProductName'" &&
        msibuild "$msi" -q "UPDATE \`Shortcut\` SET \`Name\`='ZVERNEN|Звернення' WHERE \`Shortcut\`='scMenu'" \
            -q "UPDATE \`Shortcut\` SET \`Name\`='ZVERNEN|Звернення' WHERE \`Shortcut\`='scDesktop'"
}
