/** A copy of the registry as one encrypted file. */
package ua.zvernennia.server.main.backup;
