package health.erp.lab.specimen;

import health.erp.lab.accession.AccessionNumber;
import jakarta.persistence.AttributeConverter;

/** An accession number as its digits. */
final class AccessionColumn implements AttributeConverter<AccessionNumber, String> {
    @Override
    public String convertToDatabaseColumn(AccessionNumber number) {
        return number.value();
    }

    @Override
    public AccessionNumber convertToEntityAttribute(String digits) {
        return new AccessionNumber(digits);
    }
}
