/** gRPC services and interceptors. */
package ua.zvernennia.server.grpc;
