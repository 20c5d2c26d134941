package ua.zvernennia.server.main;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** One sentence for the operator; the stack trace of a defect goes to the log. */
final class FailureHandler implements IExecutionExceptionHandler {

    static final int FAILED = 1;
    static final int WRONG_CONFIGURATION = 2;
    static final int DEFECT = 70;

    private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof RegistryException known && known.code().kind() != ErrorCode.Kind.BUG) {
            LOG.debug("command={} refused={}", command.getCommandName(), known.code(), known);
            command.getErr().println("zvernennia: " + known.getMessage());
            return known.code() == ErrorCode.CONFIGURATION_INVALID ? WRONG_CONFIGURATION : FAILED;
        }
        LOG.error("command={} failed", command.getCommandName(), failure);
        command.getErr()
                .println("zvernennia: internal error, see the log: "
                        + failure.getClass().getSimpleName());
        return DEFECT;
    }
}
