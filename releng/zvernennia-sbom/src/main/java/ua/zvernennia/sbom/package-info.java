/** What the workstation consists of, as CycloneDX: read from the plugins that are installed, not from what a build asked for. */
package ua.zvernennia.sbom;
