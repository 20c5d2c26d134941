package ua.zvernennia.server.main.audit;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import ua.zvernennia.server.usecase.audit.SealKeys;

/** Public keys out of PEM files. */
public final class TrustedSealKeys implements SealKeys {

    private final Map<String, PublicKey> keys = new HashMap<>();

    /** @throws ua.zvernennia.model.RegistryException for a file that is no such key */
    public TrustedSealKeys(Collection<Path> files) {
        for (var file : files) {
            var key = SealKeyFile.readPublic(file);
            keys.put(SealKeyFile.idOf(key), key);
        }
    }

    @Override
    public boolean knows(String keyId) {
        return keys.containsKey(keyId);
    }

    @Override
    public boolean verifies(String keyId, byte[] content, byte[] signature) {
        var key = keys.get(keyId);
        if (key == null) {
            return false;
        }
        try {
            var verifier = Signature.getInstance(SealKeyFile.ALGORITHM);
            verifier.initVerify(key);
            verifier.update(content);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // a signature of another shape, so no signature of this key
        }
    }
}
