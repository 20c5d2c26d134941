# shellcheck shell=bash
# What IT rolls out: Debian packages, portable archives, installers for Windows. Sourced by ./dev.

INSTALLERS=$ROOT/releng/installers
DIST=$ROOT/releng/target/dist
STAGE=$RUN/package
WINDOWS_PRODUCT=$ROOT/releng/ua.zvernennia.product/target/products/ua.zvernennia.product/win32/win32/x86_64

# All of Java SE, and what gRPC, LDAP, the documents and Ukrainian dates ask for beside it.
RUNTIME_MODULES=java.se,jdk.unsupported,jdk.crypto.ec,jdk.localedata,jdk.zipfs,jdk.charsets,jdk.naming.dns,jdk.net,jdk.management,jdk.xml.dom

#: package [-Djre.dir=DIR] [--version V]  deb, msi and portable zip under releng/target/dist, with lists of components (CycloneDX) and sums
cmd_package() {
    WINDOWS_JRE='' PACKAGE_VERSION=''
    while (($# > 0)); do
        case $1 in
            -Djre.dir=*) WINDOWS_JRE=${1#-Djre.dir=} ;;
            --version) PACKAGE_VERSION=${2:?--version needs a value}; shift ;;
            *) fail "package: unknown option '$1'" ;;
        esac
        shift
    done
    [[ -z $WINDOWS_JRE || -x $WINDOWS_JRE/bin/javaw.exe ]] || fail "package: no bin/javaw.exe in $WINDOWS_JRE (expected: a Java 21+ runtime for Windows x64)"
    PACKAGES+=(zip dpkg wixl msitools icoutils librsvg2-bin uuid-runtime faketime)
    cmd_build
    PACKAGE_VERSION=${PACKAGE_VERSION:-$(package_version)}
    SOURCE_DATE_EPOCH=$(commit_time +%s)
    export SOURCE_DATE_EPOCH
    rm -rf "$DIST" "$STAGE" && mkdir -p "$DIST" "$STAGE"
    step "Java runtime of the program" link_runtime
    step "workstation for Debian" package_workstation
    step "server for Debian" package_server
    step "portable archives" package_portable
    step "installer for Windows" package_windows
    step "lists of components" package_components
    (cd "$DIST" && sha256sum -- * >SHA256SUMS)
    say "in $DIST:"
    (cd "$DIST" && ls -l --time-style=+ | awk 'NR > 1 { printf "  %10d  %s\n", $5, $6 }')
}

# 0.1.0-SNAPSHOT becomes 0.1.0~202611241215, which Debian sorts before 0.1.0.
package_version() {
    local version
    version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' pom.xml | head -1)
    echo "${version/-SNAPSHOT/~$(commit_time +%Y%m%d%H%M)}"
}

link_runtime() {
    logged jlink "$JAVA_HOME/bin/jlink" --add-modules "$RUNTIME_MODULES" --include-locales=uk,en \
        --no-header-files --no-man-pages --compress=zip-6 --output "$STAGE/jre"
}

# The files of the product that run; what only an updater of its own would read stays out.
copy_product() {
    local from=$1 to=$2
    mkdir -p "$to/configuration" "$to/plugins"
    cp "$from"/plugins/*.jar "$to/plugins/"
    find "$from/plugins" -mindepth 1 -maxdepth 1 -type d -exec cp -r {} "$to/plugins/" \;
    # Its head holds the time of the build, and no profile of an updater exists here.
    grep -vE '^#|^eclipse\.p2\.' "$from/configuration/config.ini" | sort >"$to/configuration/config.ini"
}

# filled FILE TO MODE: a file of the installers with the version and the size set in.
filled() {
    mkdir -p "$(dirname "$2")"
    sed -e "s/@VERSION@/$PACKAGE_VERSION/g" -e "s/@SIZE@/${3:-0}/g" "$1" >"$2"
}

package_workstation() {
    local root=$STAGE/workstation from=$INSTALLERS/workstation
    copy_product "$PRODUCT" "$root/usr/lib/zvernennia"
    cp -r "$STAGE/jre" "$root/usr/lib/zvernennia/jre"
    cp "$from/logging.properties" "$root/usr/lib/zvernennia/"
    filled "$from/zvernennia" "$root/usr/bin/zvernennia"
    chmod 755 "$root/usr/bin/zvernennia"
    filled "$from/client.conf" "$root/etc/zvernennia/client.conf"
    filled "$from/zvernennia.desktop" "$root/usr/share/applications/zvernennia.desktop"
    install -Dm644 bundles/ua.zvernennia.app/icons/logo.svg "$root/usr/share/icons/hicolor/scalable/apps/zvernennia.svg"
    manual "$from/zvernennia.1" "$root/usr/share/man/man1/zvernennia.1.gz"
    debian_package "$root" "$from/debian" zvernennia
}

package_server() {
    local root=$STAGE/server from=$INSTALLERS/server
    install -Dm644 "$SERVER_JAR" "$root/usr/lib/zvernennia-server/zvernennia-server.jar"
    cp -r "$STAGE/jre" "$root/usr/lib/zvernennia-server/jre"
    filled "$from/zvernennia-server" "$root/usr/bin/zvernennia-server"
    chmod 755 "$root/usr/bin/zvernennia-server"
    filled "$from/server.conf" "$root/etc/zvernennia/server.conf"
    filled "$from/zvernennia-server.service" "$root/usr/lib/systemd/system/zvernennia-server.service"
    manual "$from/zvernennia-server.8" "$root/usr/share/man/man8/zvernennia-server.8.gz"
    debian_package "$root" "$from/debian" zvernennia-server
    cp "$from/Containerfile" "$DIST/"
}

manual() {
    filled "$1" "${2%.gz}"
    gzip -9n "${2%.gz}"
}

# debian_package ROOT CONTROL NAME: files of root, times of the commit.
debian_package() {
    local root=$1 control=$2 name=$3 file size
    install -Dm644 LICENSE "$root/usr/share/doc/$name/copyright"
    gzip -9nc CHANGELOG.md >"$root/usr/share/doc/$name/changelog.gz"
    size=$(du -sk "$root" | cut -f1)
    for file in "$control"/*; do
        filled "$file" "$root/DEBIAN/${file##*/}" "$size"
        [[ $file == */control || $file == */conffiles ]] || chmod 755 "$root/DEBIAN/${file##*/}"
    done
    (cd "$root" && find . -type f ! -path './DEBIAN/*' ! -path './etc/*' -printf '%P\0' | LC_ALL=C sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
    settle "$root"
    logged "$name" dpkg-deb --root-owner-group -Zgzip --build "$root" "$DIST/${name}_${PACKAGE_VERSION}_amd64.deb"
}

# Nobody's umask and nobody's clock in what people install.
settle() {
    find "$1" -type d -exec chmod 755 {} +
    find "$1" -type f -perm /111 -exec chmod 755 {} +
    find "$1" -type f ! -perm /111 -exec chmod 644 {} +
    find "$1" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}

# Archives that run from any folder: for a look at the program, and for machines without installers.
package_portable() {
    local name=zvernennia-$PACKAGE_VERSION
    copy_product "$PRODUCT" "$STAGE/linux/$name"
    cp -r "$STAGE/jre" "$STAGE/linux/$name/jre"
    cp "$INSTALLERS/workstation/logging.properties" "$STAGE/linux/$name/"
    sed -e 's:^home=.*:home=$(cd "$(dirname "$(readlink -f "$0")")" \&\& pwd):' -e "s/@VERSION@/$PACKAGE_VERSION/g" \
        "$INSTALLERS/workstation/zvernennia" >"$STAGE/linux/$name/zvernennia"
    chmod 755 "$STAGE/linux/$name/zvernennia"
    archive linux "$name" "zvernennia-$PACKAGE_VERSION-linux-x86_64.zip"
}

# The same files as an archive and as an installer.
package_windows() {
    local name=zvernennia-$PACKAGE_VERSION
    copy_product "$WINDOWS_PRODUCT" "$STAGE/windows/$name"
    if [[ -n $WINDOWS_JRE ]]; then cp -r "$WINDOWS_JRE" "$STAGE/windows/$name/jre"; fi
    cp "$INSTALLERS/windows/logging.properties" "$STAGE/windows/$name/"
    sed -e "s/@VERSION@/$PACKAGE_VERSION/g" -e 's/$/\r/' "$INSTALLERS/windows/zvernennia.cmd" >"$STAGE/windows/$name/zvernennia.cmd"
    windows_launcher "$STAGE/windows/$name"
    archive windows "$name" "zvernennia-$PACKAGE_VERSION-windows-x86_64.zip"
    package_msi "$STAGE/windows/$name"
}

archive() {
    settle "$STAGE/$1"
    (cd "$STAGE/$1" && find "$2" -type f | LC_ALL=C sort | TZ=UTC zip -q -X -9 -@ "$DIST/$3")
}

# What the packages consist of, as CycloneDX: the server by its dependencies, which are all in its one jar; the workstation
# by the content of its plugins, whatever the build asked for.
package_components() {
    local sbom=$ROOT/releng/zvernennia-sbom/target system
    # Never offline: the goal asks for licences.
    logged sbom maven -pl server/zvernennia-main -am org.cyclonedx:cyclonedx-maven-plugin:makeBom
    cp server/zvernennia-main/target/sbom.json "$DIST/zvernennia-server-$PACKAGE_VERSION.cdx.json"
    for system in linux windows; do
        local plugins=$PRODUCT/plugins
        if [[ $system == windows ]]; then plugins=$WINDOWS_PRODUCT/plugins; fi
        "$JAVA_HOME/bin/java" -cp "$sbom/classes:$(<"$sbom/runtime.classpath")" ua.zvernennia.sbom.Main "$plugins" \
            "$(local_repository)" "$PACKAGE_VERSION" "$SOURCE_DATE_EPOCH" "$DIST/zvernennia-workstation-$PACKAGE_VERSION-$system.cdx.json"
    done
}

# Where this machine's Maven keeps what it has fetched: the classpath of the tool says it.
local_repository() {
    sed -E 's#^([^:]*:)*([^:]*)/org/cyclonedx/.*#\2#' "$ROOT/releng/zvernennia-sbom/target/runtime.classpath"
}
