package ua.zvernennia.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ua.zvernennia.model.list.SharedFilter;

/** Shared filters as bytes. A copy that is not readable any more is fetched anew. */
final class FilterCodec {

    private FilterCodec() {}

    static byte[] pack(List<SharedFilter> filters) {
        var packer = new Packer();
        packer.number(filters.size());
        filters.forEach(filter -> {
            packer.text(filter.id().toString());
            packer.text(filter.name());
            packer.text(filter.content());
            packer.text(filter.ownerId());
            packer.text(filter.ownerName());
        });
        return packer.done();
    }

    static List<SharedFilter> unpack(byte[] bytes) {
        var unpacker = new Unpacker(bytes, new Unpacker.Shared());
        int count = unpacker.count();
        var filters = new ArrayList<SharedFilter>(count);
        for (int i = 0; i < count; i++) {
            filters.add(new SharedFilter(
                    UUID.fromString(unpacker.text()),
                    unpacker.text(),
                    unpacker.text(),
                    unpacker.text(),
                    unpacker.text()));
        }
        return List.copyOf(filters);
    }
}
