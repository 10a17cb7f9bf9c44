package health.erp.lab.specimen;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.lab.accession.AccessionNumber;
import java.time.LocalDate;
import java.util.Locale;

/** Gives out accession numbers: a series of its own for each site and year. I7 */
final class Accessions {
    private final Erp erp;

    Accessions(Erp erp) {
        this.erp = erp;
    }

    AccessionNumber next(Caller caller, int site) {
        var year = LocalDate.ofInstant(erp.now(), erp.zone(caller.hospital())).getYear();
        var series = String.format(Locale.ROOT, "lab-accession-%02d-%04d", site, year);
        return AccessionNumber.of(site, year, Math.toIntExact(erp.nextNumber(series)));
    }
}
