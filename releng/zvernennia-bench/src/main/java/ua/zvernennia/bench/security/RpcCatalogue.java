package ua.zvernennia.bench.security;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Channel;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Every method that a server offers, asked of the server itself: a new one is tried without anybody listing it. */
final class RpcCatalogue {

    private static final String OURS = "zvernennia.";
    private static final int SECONDS = 20;

    private RpcCatalogue() {}

    /** Methods of our services, in the order of their names. */
    static List<Rpc> of(Channel channel) throws InterruptedException {
        var answers = new ArrayBlockingQueue<ServerReflectionResponse>(10);
        var questions = ServerReflectionGrpc.newStub(channel).serverReflectionInfo(new Into(answers));
        questions.onNext(
                ServerReflectionRequest.newBuilder().setListServices("").build());
        var names = next(answers).getListServicesResponse().getServiceList().stream()
                .map(ServiceResponse::getName)
                .filter(name -> name.startsWith(OURS))
                .sorted()
                .toList();
        var files = new LinkedHashMap<String, FileDescriptorProto>();
        for (var name : names) {
            questions.onNext(ServerReflectionRequest.newBuilder()
                    .setFileContainingSymbol(name)
                    .build());
            next(answers)
                    .getFileDescriptorResponse()
                    .getFileDescriptorProtoList()
                    .forEach(bytes -> put(files, bytes));
        }
        questions.onCompleted();
        var built = new HashMap<String, FileDescriptor>();
        var found = new ArrayList<Rpc>();
        for (var name : names) {
            files.keySet().stream()
                    .map(file -> build(file, files, built))
                    .flatMap(file -> file.getServices().stream())
                    .filter(service -> service.getFullName().equals(name))
                    .distinct()
                    .flatMap(service -> service.getMethods().stream())
                    .map(method -> new Rpc(name + '/' + method.getName(), method.getInputType(), type(method)))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private static void put(Map<String, FileDescriptorProto> files, ByteString bytes) {
        try {
            var file = FileDescriptorProto.parseFrom(bytes);
            files.put(file.getName(), file);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("what the server says of itself", e);
        }
    }

    private static FileDescriptor build(
            String name, Map<String, FileDescriptorProto> files, Map<String, FileDescriptor> built) {
        var known = built.get(name);
        if (known != null) {
            return known;
        }
        var file = files.get(name);
        var needed = file.getDependencyList().stream()
                .map(dependency -> build(dependency, files, built))
                .toArray(FileDescriptor[]::new);
        try {
            var descriptor = FileDescriptor.buildFrom(file, needed);
            built.put(name, descriptor);
            return descriptor;
        } catch (DescriptorValidationException e) {
            throw new IllegalStateException("what the server says of itself", e);
        }
    }

    private static ServerReflectionResponse next(BlockingQueue<ServerReflectionResponse> answers)
            throws InterruptedException {
        var answer = answers.poll(SECONDS, TimeUnit.SECONDS);
        if (answer == null) {
            throw new IllegalStateException("the server does not say what it offers");
        }
        return answer;
    }

    private static MethodType type(MethodDescriptor method) {
        if (method.isClientStreaming()) {
            return method.isServerStreaming() ? MethodType.BIDI_STREAMING : MethodType.CLIENT_STREAMING;
        }
        return method.isServerStreaming() ? MethodType.SERVER_STREAMING : MethodType.UNARY;
    }

    /** A method of the server. */
    record Rpc(String name, Descriptor request, MethodType type) {

        /** Whether many messages may come back. */
        boolean streams() {
            return !type.serverSendsOneMessage();
        }
    }

    private record Into(BlockingQueue<ServerReflectionResponse> answers)
            implements StreamObserver<ServerReflectionResponse> {

        @Override
        public void onNext(ServerReflectionResponse answer) {
            answers.add(answer);
        }

        @Override
        public void onError(Throwable error) {
            answers.clear(); // whoever waits finds nothing in time
        }

        @Override
        public void onCompleted() {
            // no more is asked
        }
    }
}
