/** Reminders by the clock, messages to people, letters. */
package ua.zvernennia.server.usecase.notification;
