/** What a person is told when the program itself fails, now or the last time. */
package ua.zvernennia.app.failure;
