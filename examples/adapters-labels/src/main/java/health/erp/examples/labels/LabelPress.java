package health.erp.examples.labels;

/** Draws labels of tubes. What it draws a scanner reads back, and people read whose it is. */
public interface LabelPress {

    /** For a browser or a printer that draws lines itself; as large as the label is. */
    String svg(TubeLabel label);

    /** Dot by dot, as the printer prints it. */
    byte[] png(TubeLabel label);
}
