/** Personal data after their keeping time. */
package ua.zvernennia.server.usecase.privacy;
