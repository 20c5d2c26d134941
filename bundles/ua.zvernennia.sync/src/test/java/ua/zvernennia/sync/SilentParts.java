package ua.zvernennia.sync;

import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.rpc.ActsClient;
import ua.zvernennia.rpc.ApplicantsClient;
import ua.zvernennia.rpc.ExecutionsClient;
import ua.zvernennia.rpc.ReportsClient;

/** A client without the parts that the registry in memory has not. */
abstract class SilentParts extends FakeLogins {

    @Override
    public ExecutionsClient executions() {
        throw new RegistryException(ErrorCode.SERVER_UNREACHABLE, "no trees here");
    }

    @Override
    public ReportsClient reports() {
        throw new RegistryException(ErrorCode.SERVER_UNREACHABLE, "no reports here");
    }

    @Override
    public ActsClient acts() {
        throw new RegistryException(ErrorCode.SERVER_UNREACHABLE, "no acts here");
    }

    @Override
    public ApplicantsClient applicants() {
        throw new RegistryException(ErrorCode.SERVER_UNREACHABLE, "no applicants here");
    }
}
