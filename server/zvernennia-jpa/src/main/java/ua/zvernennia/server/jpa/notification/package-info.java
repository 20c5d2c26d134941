/** Tables of reminders, messages and letters. */
package ua.zvernennia.server.jpa.notification;
