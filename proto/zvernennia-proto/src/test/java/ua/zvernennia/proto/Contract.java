package ua.zvernennia.proto;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What two versions must agree on, as plain facts: each thing of the contract by its name, with what is said of it. A
 * version may add facts to another's, never take one away or say it otherwise.
 */
final class Contract {

    private final Map<String, String> facts = new TreeMap<>();

    private Contract() {}

    static Contract of(FileDescriptor... files) {
        var contract = new Contract();
        for (var file : files) {
            contract.addFile(file);
        }
        return contract;
    }

    static Contract of(FileDescriptorSet set) {
        var built = new LinkedHashMap<String, FileDescriptor>();
        for (var file : set.getFileList()) {
            built.put(file.getName(), build(file, built));
        }
        return of(built.values().stream()
                .filter(file -> file.getPackage().startsWith("zvernennia."))
                .toArray(FileDescriptor[]::new));
    }

    /** What a reader of {@code older} would miss or misread in this one; empty when nothing. */
    List<String> breaks(Contract older) {
        var breaks = new ArrayList<String>();
        older.facts.forEach((name, said) -> {
            var now = facts.get(name);
            if (now == null) {
                breaks.add("removed: " + name + " (" + said + ')');
            } else if (!now.equals(said)) {
                breaks.add("changed: " + name + ": " + now + " (was: " + said + ')');
            }
        });
        return breaks;
    }

    /** What this one has and {@code older} had not. */
    List<String> additions(Contract older) {
        var added = new TreeSet<>(facts.keySet());
        added.removeAll(older.facts.keySet());
        return List.copyOf(added);
    }

    /** The files and all they import, imports first. */
    static FileDescriptorSet set(FileDescriptor... files) {
        var all = new LinkedHashMap<String, FileDescriptorProto>();
        for (var file : files) {
            collect(file, all);
        }
        return FileDescriptorSet.newBuilder().addAllFile(all.values()).build();
    }

    private static void collect(FileDescriptor file, Map<String, FileDescriptorProto> all) {
        file.getDependencies().forEach(imported -> collect(imported, all));
        all.putIfAbsent(file.getName(), file.toProto());
    }

    private static FileDescriptor build(FileDescriptorProto file, Map<String, FileDescriptor> built) {
        var imports = file.getDependencyList().stream().map(built::get).toArray(FileDescriptor[]::new);
        try {
            return FileDescriptor.buildFrom(file, imports);
        } catch (DescriptorValidationException e) {
            throw new IllegalArgumentException(file.getName(), e);
        }
    }

    private void addFile(FileDescriptor file) {
        file.getMessageTypes().forEach(this::addMessage);
        file.getEnumTypes().forEach(this::addEnum);
        for (var service : file.getServices()) {
            facts.put("service " + service.getFullName(), "");
            service.getMethods().forEach(this::addMethod);
        }
    }

    private void addMessage(Descriptor message) {
        facts.put("message " + message.getFullName(), "");
        message.getFields().forEach(this::addField);
        message.getNestedTypes().forEach(this::addMessage);
        message.getEnumTypes().forEach(this::addEnum);
    }

    /** Named by number, because that is what travels; the name is part of JSON and of every generated reader. */
    private void addField(FieldDescriptor field) {
        var type = switch (field.getJavaType()) {
            case MESSAGE -> field.getMessageType().getFullName();
            case ENUM -> field.getEnumType().getFullName();
            case INT, LONG, FLOAT, DOUBLE, BOOLEAN, STRING, BYTE_STRING ->
                field.getType().name();
        };
        var oneof = field.getRealContainingOneof();
        facts.put(
                "field " + field.getContainingType().getFullName() + " = " + field.getNumber(),
                (field.isRepeated() ? "repeated " : "")
                        + (field.hasPresence() ? "with presence " : "")
                        + type
                        + ' '
                        + field.getName()
                        + (oneof == null ? "" : " in " + oneof.getName()));
    }

    private void addEnum(EnumDescriptor type) {
        facts.put("enum " + type.getFullName(), "");
        type.getValues()
                .forEach(
                        value -> facts.put("value " + type.getFullName() + " = " + value.getNumber(), value.getName()));
    }

    private void addMethod(MethodDescriptor method) {
        facts.put(
                "rpc " + method.getFullName(),
                (method.isClientStreaming() ? "stream " : "")
                        + method.getInputType().getFullName()
                        + " returns "
                        + (method.isServerStreaming() ? "stream " : "")
                        + method.getOutputType().getFullName());
    }
}
