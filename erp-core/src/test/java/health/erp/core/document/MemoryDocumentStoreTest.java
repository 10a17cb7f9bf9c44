package health.erp.core.document;

import health.erp.core.testing.DocumentStoreContract;
import health.erp.core.testing.SettableClock;
import health.erp.core.testing.TestErp;

class MemoryDocumentStoreTest implements DocumentStoreContract {
    private final DocumentStore store = new MemoryDocumentStore(new SettableClock(TestErp.MORNING));

    @Override
    public DocumentStore store() {
        return store;
    }
}
