/** The campaign over files: scanner, server and line are taken away, and nothing may be lost or shown unchecked. */
package ua.zvernennia.bench.files;
