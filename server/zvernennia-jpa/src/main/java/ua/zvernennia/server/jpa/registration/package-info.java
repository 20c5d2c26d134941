/** Cards, their former states, numbers, write requests. */
package ua.zvernennia.server.jpa.registration;
