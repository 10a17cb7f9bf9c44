package health.erp.examples.service.demo;

/** Part of what a demo hospital has behind it, told in steps: each is written in one transaction. */
interface DemoStory {
    /** Under which it is kept how far it has been told. */
    String name();

    /** The number of its last step; the first is 0. */
    int last();

    void tell(int step);
}
