/** What workstations keep, what they did without a line, and what they do not keep. */
package ua.zvernennia.server.usecase.desk;
