/** Trees of resolutions and executions, and the folders over them. */
package ua.zvernennia.server.jpa.execution;
