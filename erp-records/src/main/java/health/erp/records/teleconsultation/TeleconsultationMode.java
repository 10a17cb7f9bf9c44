package health.erp.records.teleconsultation;

/** How they talk. Which drugs may be prescribed depends on it (Telemedicine Practice Guidelines 2020, 1.4.2 and 4). */
public enum TeleconsultationMode {
    VIDEO,
    AUDIO,
    TEXT
}
