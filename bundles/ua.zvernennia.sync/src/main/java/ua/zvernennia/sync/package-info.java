/** Cache first, outbox, feed reader: implements the services of the api. */
package ua.zvernennia.sync;
