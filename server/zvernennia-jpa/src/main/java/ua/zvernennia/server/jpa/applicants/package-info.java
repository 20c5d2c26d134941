/** People who write. */
package ua.zvernennia.server.jpa.applicants;
