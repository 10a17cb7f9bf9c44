package health.erp.examples.admin;

/** Whether somebody watches. */
final class Terminal {
    /** From Java 22 on there is a console even where the output is piped; it tells itself whether it is a terminal. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isWatched() {
        var console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) console.getClass().getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private Terminal() {}
}
