/** What the registry tells the people who work in it. */
package ua.zvernennia.model.notification;
