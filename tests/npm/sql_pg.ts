export * from "npm:@effect/sql-pg@4.0.5"
