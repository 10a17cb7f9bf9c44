/**
 * The rows a hospital has at a place: which tables, in which order, how many, and whether they are the same elsewhere.
 * Start here: {@link health.erp.tenancy.rows.HospitalTables}. The only package of the module that speaks to the database
 * itself, always as the owner of the tables and bound to one hospital.
 */
@NullMarked
package health.erp.tenancy.rows;

import org.jspecify.annotations.NullMarked;
