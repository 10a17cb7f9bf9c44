package health.erp.records.location;

/** What a place is; each lies in one of a kind before it. HL7 location-physical-type. */
public enum LocationKind {
    SITE,
    BUILDING,
    WARD,
    ROOM,
    BED;

    /** Whether a place of this kind may lie directly in one of that kind. */
    public boolean liesIn(LocationKind outer) {
        return switch (this) {
            case SITE -> false;
            case BUILDING -> outer == SITE;
            case WARD -> outer == SITE || outer == BUILDING;
            case ROOM -> outer == WARD;
            case BED -> outer == ROOM;
        };
    }
}
