/** Configuration: one record per concern, read once, checked at once. */
package ua.zvernennia.server.main.config;
