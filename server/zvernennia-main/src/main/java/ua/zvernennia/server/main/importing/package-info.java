/** Register files: reading them, and the report of what is wrong in them. */
package ua.zvernennia.server.main.importing;
