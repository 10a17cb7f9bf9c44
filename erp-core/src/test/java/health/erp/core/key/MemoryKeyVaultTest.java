package health.erp.core.key;

import health.erp.core.testing.KeyVaultContract;

class MemoryKeyVaultTest implements KeyVaultContract {
    private final KeyVault vault = new MemoryKeyVault();

    @Override
    public KeyVault vault() {
        return vault;
    }
}
