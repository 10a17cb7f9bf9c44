package health.erp.lab.specimen;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.lab.accession.AccessionNumber;
import java.time.LocalDate;
import java.util.Locale;

/** Gives out accession numbers: a series of its own for each site and year. I7 */
final class Accessions {
    private final Erp erp;
    private final SpecimenStore specimens;

    Accessions(Erp erp, SpecimenStore specimens) {
        this.erp = erp;
        this.specimens = specimens;
    }

    /** Labels may have been printed ahead of the series: what is on a tube already is passed over. */
    AccessionNumber next(Caller caller, int site) {
        var year = LocalDate.ofInstant(erp.now(), erp.zone(caller.hospital())).getYear();
        var series = String.format(Locale.ROOT, "lab-accession-%02d-%04d", site, year);
        var number = next(site, year, series);
        while (specimens.isUsed(number)) {
            number = next(site, year, series);
        }
        return number;
    }

    private AccessionNumber next(int site, int year, String series) {
        return AccessionNumber.of(site, year, Math.toIntExact(erp.nextNumber(series)));
    }
}
