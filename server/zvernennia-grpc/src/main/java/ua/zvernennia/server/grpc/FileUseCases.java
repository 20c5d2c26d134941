package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.server.usecase.files.BeginUpload;
import ua.zvernennia.server.usecase.files.ChangeFile;
import ua.zvernennia.server.usecase.files.ListFiles;
import ua.zvernennia.server.usecase.files.ReadFile;
import ua.zvernennia.server.usecase.files.ReceiveUpload;

/** What {@link FilesGrpcService} calls. */
public record FileUseCases(ListFiles list, BeginUpload begin, ReceiveUpload receive, ReadFile read, ChangeFile change) {

    public FileUseCases {
        requireNonNull(list, "list");
        requireNonNull(begin, "begin");
        requireNonNull(receive, "receive");
        requireNonNull(read, "read");
        requireNonNull(change, "change");
    }
}
