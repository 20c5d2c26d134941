/** Resolutions and executions: one use case that does acts by the rules of the model, and what people read. */
package ua.zvernennia.server.usecase.execution;
