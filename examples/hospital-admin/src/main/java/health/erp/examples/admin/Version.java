package health.erp.examples.admin;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** That of the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = HospitalAdmin.class.getPackage().getImplementationVersion();
        return new String[] {"hospital-admin " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
}
