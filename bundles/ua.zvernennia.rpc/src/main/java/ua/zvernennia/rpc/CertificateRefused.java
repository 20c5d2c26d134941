package ua.zvernennia.rpc;

import java.security.cert.CertificateException;
import ua.zvernennia.model.ErrorCode;

/** Carries the reason of a refused handshake through TLS and gRPC, which keep it as a cause. */
final class CertificateRefused extends CertificateException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    CertificateRefused(ErrorCode code, Throwable cause) {
        super(code.name(), cause);
        this.code = code;
    }

    CertificateRefused(ErrorCode code) {
        super(code.name());
        this.code = code;
    }

    ErrorCode code() {
        return code;
    }
}
