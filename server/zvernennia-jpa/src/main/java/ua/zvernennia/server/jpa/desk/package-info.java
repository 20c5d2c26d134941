/** What the registry knows of workstations. */
package ua.zvernennia.server.jpa.desk;
