# shellcheck shell=bash
# Long proofs that break things on purpose. Sourced by ./dev.

#: campaign NAME ARG… crash [--short] [--kills N] [--writers N] [--seed N] · security [--short] [--messages N] [--only A,B] · instances [--short] · files [--short] [--cards N] [--clamd PATH] · cache [--short] [--kills N] [--seed S] · install [--short]
cmd_campaign() {
    if [[ ${1:-} == install ]]; then
        shift
        campaign_install "$@"
        return
    fi
    cmd_build
    tool ua.zvernennia.bench.Main "$@"
}

#: load day|soak …     a working day at speed: day [--factor N] [--short] [--json FILE] · hours of work: soak [--minutes M] [--short] [--json FILE]
cmd_load() {
    cmd_build
    tool ua.zvernennia.bench.Main "$@"
}
