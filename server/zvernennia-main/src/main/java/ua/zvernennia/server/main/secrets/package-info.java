/** The file of keys that secrets in the database are sealed with. */
package ua.zvernennia.server.main.secrets;
