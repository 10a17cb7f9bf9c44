package health.erp.benchmarks.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Makes up people with Indian names; as in a real register a few names are very frequent and many are rare. */
public final class People {
    private static final double SKEW = 2.2;
    private static final int HOUSEHOLD = 3;
    private static final LocalDate OLDEST = LocalDate.of(1935, 1, 1);
    private static final int DAYS = 90 * 365;
    private static final List<String> MEN = names(
            """
            Ravi Rajesh Suresh Ramesh Mohammed Amit Sanjay Vijay Anil Sunil Manoj Rahul Arjun Kiran Deepak Ashok Prakash \
            Ganesh Mahesh Dinesh Vinod Rakesh Mukesh Santosh Ajay Abdul Imran Arun Karthik Venkatesh Srinivas Naveen \
            Praveen Harish Girish Nitin Sachin Rohit Vikram Aditya Siddharth Gurpreet Harpreet Joseph Thomas Balasubramanian \
            Chandrasekhar Narayan Omprakash Yogesh""");
    private static final List<String> WOMEN = names(
            """
            Lakshmi Sunita Anita Priya Kavita Geeta Sita Rekha Meena Asha Usha Fatima Pooja Neha Anjali Deepa Savita \
            Shanti Saraswati Radha Kamala Manju Seema Rani Swati Divya Sneha Ayesha Nasreen Vidya Jyoti Padma Parvati \
            Revathi Gayatri Bhavani Mary Simran Manpreet Ishita Nandini Yamuna Zainab Ananya Chitra Hema Indira Leela \
            Malathi Vasantha""");
    private static final List<String> FAMILIES = names(
            """
            Kumar Singh Sharma Devi Patel Khan Reddy Das Yadav Gupta Verma Rao Nair Iyer Joshi Mishra Pandey Shah Mehta \
            Ansari Shaikh Naidu Pillai Menon Chatterjee Banerjee Mukherjee Ghosh Bose Dutta Roy Sen Jain Agarwal Bansal \
            Kapoor Malhotra Chopra Gill Sandhu Sidhu Kaur Thakur Chauhan Rathore Solanki Desai Kulkarni Deshmukh Patil \
            Pawar Shinde Jadhav More Gaikwad Kamble Naik Shetty Hegde Gowda Bhat Kamath Krishnan Subramaniam Raman \
            Venkataraman Natarajan Murugan Selvam Pillay Fernandes Dsouza Pereira George Mathew Varghese Kurian Bhattacharya \
            Chakraborty Barua Gogoi Tripathi Dubey Tiwari Shukla Srivastava Saxena Mathur Bhatnagar Kashyap Zaveri""");
    private static final List<String> STREETS = names("Gandhi Nehru Temple Station Market Church Lake Tilak Park Ring");
    private static final String[][] CITIES = {
        {"Bengaluru", "Karnataka", "5600"},
        {"Mumbai", "Maharashtra", "4000"},
        {"Delhi", "Delhi", "1100"},
        {"Chennai", "Tamil Nadu", "6000"},
        {"Hyderabad", "Telangana", "5000"},
        {"Kolkata", "West Bengal", "7000"},
        {"Pune", "Maharashtra", "4110"},
        {"Kochi", "Kerala", "6820"}
    };

    /** The same person for the same number, always. */
    public static Person person(long number) {
        var random = new SplittableRandom(number);
        var female = random.nextBoolean();
        var given = female ? WOMEN : MEN;
        var city = CITIES[random.nextInt(CITIES.length)];
        return new Person(
                frequent(given, random),
                frequent(given, random),
                frequent(FAMILIES, random),
                female,
                OLDEST.plusDays(random.nextInt(DAYS)),
                "+919" + digits(new SplittableRandom(~(number / HOUSEHOLD)).nextInt(1_000_000_000), 9),
                "91" + digits(number, 12),
                "%d, %s Road".formatted(1 + random.nextInt(400), STREETS.get(random.nextInt(STREETS.size()))),
                city[0],
                city[1],
                city[2] + digits(random.nextInt(100), 2));
    }

    private static String frequent(List<String> names, SplittableRandom random) {
        return names.get((int) (names.size() * Math.pow(random.nextDouble(), SKEW)));
    }

    private static String digits(long number, int length) {
        var digits = Long.toString(number);
        return "0".repeat(length - digits.length()) + digits;
    }

    private static List<String> names(String words) {
        return List.of(words.strip().split(" "));
    }

    /** The beginning of a name as it is typed into a search box. */
    static String beginning(String name, int letters) {
        return name.substring(0, Math.min(letters, name.length())).toLowerCase(Locale.ROOT);
    }

    private People() {}
}
