/** Secrets that the database keeps sealed, under keys that it does not have. */
package ua.zvernennia.server.usecase.secrets;
