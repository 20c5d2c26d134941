package ua.zvernennia.server.jpa.audit;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import ua.zvernennia.server.usecase.audit.SealKey;
import ua.zvernennia.server.usecase.audit.SealKeys;

/** A real key in memory, trusted by itself alone. */
final class TestSealKey implements SealKey, SealKeys {

    private final String id;
    private final KeyPair pair;

    TestSealKey(String id) {
        this.id = id;
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public byte[] sign(byte[] content) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(pair.getPrivate());
            signer.update(content);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean knows(String keyId) {
        return keyId.equals(id);
    }

    @Override
    public boolean verifies(String keyId, byte[] content, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(pair.getPublic());
            verifier.update(content);
            return knows(keyId) && verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
