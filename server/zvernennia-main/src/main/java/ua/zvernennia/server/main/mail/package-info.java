/** Letters over SMTP, and the rounds that remind and send. */
package ua.zvernennia.server.main.mail;
